/** Where the signature of an answer stands: `keyId:base64`. */
export const SIGNATURE_HEADER = 'x-signature';

/** What is signed begins with what it is, so that a signature of one thing never holds for another. */
export const boardText = (json: string): string => `ryg-board\n${json}`;
export const pulseText = (json: string): string => `ryg-pulse\n${json}`;
export const keyText = (publicKey: string): string => `ryg-key\n${publicKey}\n`;
