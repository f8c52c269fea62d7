const everyMs = 1000;

/** Passes a moment until the server is asked again. */
export async function nextLook(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, everyMs);
  });
}
