export const grantRuntimeRole: (ownerUrl: string, folder: string) => Promise<string>;
