/** Says on standard error what a command is doing, for every step that takes longer than a second. */

const SOON_MS = 800;
const BEAT_MS = 15_000;

const seconds = (since) => `${Math.max(1, Math.round((Date.now() - since) / 1_000))} s`;
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs `work` under this name: silent when it is quick, else named, and with a sign of life now and then. */
export const step = async (name, work) => {
  const since = Date.now();
  let said = false;
  const soon = setTimeout(() => {
    said = true;
    say(`${name}…`);
  }, SOON_MS);
  const beat = setInterval(() => say(`  ${seconds(since)}…`), BEAT_MS);
  try {
    const result = await work();
    if (said) say(`  done in ${seconds(since)}`);
    return result;
  } finally {
    clearTimeout(soon);
    clearInterval(beat);
  }
};
