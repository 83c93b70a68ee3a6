/** Next calls this once per server process, before the first request. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("./lib/server/start");
  await startProcess();
};
