/** Being written. */
export const Workbench = (_: Record<string, unknown>) => null;
