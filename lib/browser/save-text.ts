/** Hands a text to the browser to save as a file. */
export function saveText(text: string, name: string, type: string): void {
  saveBlob(new Blob([text], { type }), name);
}

/** Hands a file to the browser to save. */
export function saveBlob(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  link.click();
  // By the next turn of its loop the browser has taken hold of the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
