/**
 * How many origins a claim's links really have (method §4): links that share a host, a text, an owner or a declared source
 * are one, and what leads back to the outlet itself is none.
 */

/** One entry per component that does not contain the outlet itself: the least of its keys, which names it. */
export const independentOrigins = (links: readonly (readonly string[])[], own: readonly string[]): string[] => {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const join = (keys: readonly string[]): void => {
    for (const key of keys) {
      const [a, b] = [rootOf(keys[0]!), rootOf(key)];
      // The lesser key stays on top, so a component is named the same whatever the order of its links.
      if (a <= b) parent.set(b, a);
      else parent.set(a, b);
    }
  };
  join(own);
  links.forEach(join);
  const self = own.length > 0 ? rootOf(own[0]!) : null;
  const roots = new Set(links.flatMap((keys) => (keys.length > 0 ? [rootOf(keys[0]!)] : [])));
  return [...roots].filter((root) => root !== self).sort();
};
