/** Base64 as addresses hold it. */
export const base64 = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** As Proofpoint 2 spells a URL. */
export const proofpoint2 = (url: string) =>
  url
    .replace(/[-_%?&=:]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_');
