/** Hands a file to the browser to save. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob over once the click is done; later is only to be safe in old ones.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Hands a text file to the browser to save. The text is written as it is; a BOM must be in it. */
export function saveText(name: string, text: string, mediaType: string): void {
  saveBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}
