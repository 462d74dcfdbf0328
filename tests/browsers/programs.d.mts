export const firefox: string | undefined;
export const webkit: { driver: string; screen: string; miniBrowser: string } | undefined;
export const MISSING: string[];
