/** What reading pictures needs of a platform: a canvas and a program that recognises characters. Nothing of it is in lib/files itself. */

/** A picture that can be painted on. `surface` is what PDF.js paints on. */
export interface PageCanvas {
  width: number;
  height: number;
  surface: HTMLCanvasElement;
  /** For recognition: without loss. */
  toPng(): Promise<Blob>;
  /** To be shown: small. */
  toJpeg(): Promise<Blob>;
}

/** A sign and its box in pixels from the upper left corner. */
export interface RecognisedSign {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** How sure the program is of it, 0 to 100. */
  sure: number;
}

/** The signs of a line from left to right, without blanks. */
export type RecognisedLine = readonly RecognisedSign[];

export interface Recogniser {
  canvas: (width: number, height: number) => PageCanvas;
  /** A file of a picture painted on a canvas that is no larger than `most` pixels. Rejects for what is no picture. */
  decode: (bytes: Uint8Array<ArrayBuffer>, most: number) => Promise<PageCanvas>;
  /** The lines of a picture, from top to bottom in each block. Rejects where the program fails or takes too long. */
  linesOf: (picture: Blob, signal?: AbortSignal) => Promise<RecognisedLine[]>;
}

export interface RecognitionProgress {
  /** Pages that are done, and all that are to be read. */
  done: number;
  of: number;
}

/** The reader's word that pictures may be read. */
export interface Recognition {
  recogniser: Recogniser;
  /** Stops it: reading then rejects with the signal's reason. */
  signal?: AbortSignal;
  tell?: (progress: RecognitionProgress) => void;
}

/** A page as it looks, to be held beside what was read from it. Width and height in points, as `PdfPage` has them. */
export interface PagePicture {
  jpeg: Blob;
  width: number;
  height: number;
}
