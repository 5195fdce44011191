import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** What a file of papers is written in; `isWhole` is false where some bytes are none of it and read as `REPLACEMENT`. */
export interface Decoded {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Stands for bytes that mean nothing in the encoding of their file. */
export const REPLACEMENT = '\uFFFD';

const UTF_16 = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** How JabRef tells the encoding of a file: `% Encoding: ISO8859_1`, `Cp1252`. */
const DECLARED = /^%{1,2}\s*Encoding:\s*(?<name>[\w-]+)/imu;
const HEAD_BYTES = 1000;

/** The text of a file: UTF-8, UTF-16 with its mark, or what its first lines declare; no encoding is guessed. */
export function decodeText(bytes: Buffer): Decoded {
  const utf16 = UTF_16.find(([, [first, second]]) => bytes[0] === first && bytes[1] === second);
  if (utf16) return { text: new TextDecoder(utf16[0]).decode(bytes), isWhole: true };
  if (isUtf8(bytes)) return { text: withoutMark(bytes), isWhole: true };
  const declared = DECLARED.exec(bytes.toString('latin1', 0, HEAD_BYTES))?.groups?.['name'];
  const decoder = declared === undefined ? undefined : decoderNamed(declared);
  if (!decoder || decoder.encoding === 'utf-8') return { text: withoutMark(bytes), isWhole: false };
  const text = decoder.decode(bytes);
  return { text, isWhole: !text.includes(REPLACEMENT) };
}

function withoutMark(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/u, '');
}

/** JabRef writes Java's names: `ISO8859_1`, `Cp1252`, `EUC_JP`. */
function decoderNamed(name: string): TextDecoder | undefined {
  const label = name
    .toLowerCase()
    .replace(/^iso-?8859[_-]/u, 'iso-8859-')
    .replace(/^cp(?=\d)/u, 'windows-')
    .replaceAll('_', '-');
  try {
    return new TextDecoder(label === 'sjis' ? 'shift-jis' : label);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // no such encoding
    throw error;
  }
}
