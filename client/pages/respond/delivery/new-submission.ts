/**
 * 128 random bits in hexadecimal: the name of one response, by which the server knows it when it is sent twice.
 * From getRandomValues, because randomUUID is missing where a closed network serves plain HTTP.
 */
export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
