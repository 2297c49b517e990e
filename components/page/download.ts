/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Only when the download has surely begun: nothing tells when.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
