/** A Termin as calendar file (RFC 5545). In UTC, so that no calendar needs to know when the office changes its clocks. */
export interface Kalendertermin {
  readonly kennung: string;
  /** ISO instants. */
  readonly beginn: string;
  readonly ende: string;
  readonly erstellt: string;
  /** Grows with each change, so that an old file does not undo a new one. */
  readonly folge: number;
  readonly abgesagt: boolean;
  readonly titel: string;
  readonly text: string;
  readonly ort: string;
  readonly link: string;
  /** Makes the id of the entry one of a kind. */
  readonly haus: string;
}

const BYTES_JE_ZEILE = 75;

export function toKalender(termin: Kalendertermin): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bleibe//Termine//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${termin.kennung}@${termin.haus}`,
    `DTSTAMP:${utc(termin.erstellt)}`,
    `DTSTART:${utc(termin.beginn)}`,
    `DTEND:${utc(termin.ende)}`,
    `SEQUENCE:${termin.folge}`,
    `STATUS:${termin.abgesagt ? 'CANCELLED' : 'CONFIRMED'}`,
    // Who sees the calendar of a colleague need not see this one.
    'CLASS:PRIVATE',
    `SUMMARY:${escapeText(termin.titel)}`,
    `LOCATION:${escapeText(termin.ort)}`,
    `DESCRIPTION:${escapeText(termin.text)}`,
    `URL:${termin.link}`,
    ...(termin.abgesagt
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(termin.titel)}`, 'TRIGGER:-P1D', 'END:VALARM']),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const utc = (instant: string): string => `${new Date(instant).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}`;

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\r/g, '');
}

/** Lines end after 75 bytes, never inside a sign. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let [folded, width] = ['', 0];
  for (const sign of line) {
    const bytes = encoder.encode(sign).length;
    if (width + bytes > BYTES_JE_ZEILE) {
      folded += '\r\n ';
      width = 1;
    }
    folded += sign;
    width += bytes;
  }
  return folded;
}
