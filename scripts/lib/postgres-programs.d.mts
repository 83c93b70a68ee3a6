export const link: (native: string) => void;
