/** True in builds made with REPORTLENS_TEST=1: the popup's shadow root is open. */
declare const __REPORTLENS_TEST__: boolean;

/*
 * File System Access (https://wicg.github.io/file-system-access/), which Chromium has and Firefox has not: folders that the reader picks.
 */
interface FileSystemHandle {
  queryPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface FileSystemFileHandle {
  /** https://github.com/whatwg/fs/blob/main/proposals/MovingNonOpfsFiles.md */
  move?(name: string): Promise<void>;
}

interface Window {
  showDirectoryPicker?(wanted: { id?: string; startIn?: 'documents' }): Promise<FileSystemDirectoryHandle>;
}
