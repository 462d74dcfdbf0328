export const systemChromium: string | undefined;
export const launchOptions: { executablePath?: string; args?: string[] };
