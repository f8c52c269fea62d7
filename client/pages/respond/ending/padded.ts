const blockLength = 4096;

/** What is sent, filled up to whole blocks: its length on the wire does not tell how much somebody wrote. */
export function padded<Input extends object>(input: Input): Input & { padding: string } {
  const length = new TextEncoder().encode(JSON.stringify({ ...input, padding: '' })).length;
  return { ...input, padding: ' '.repeat((blockLength - (length % blockLength)) % blockLength) };
}
