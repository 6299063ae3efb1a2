import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { formatNumber } from "@/lib/format/counts";

// Tabs and line breaks are part of a text; the rest of the control characters are part of none.
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** A cell's text in one normal form and free of what no text holds, and what was wrong with it. */
export function cleanCell(raw: string): { text: string; fault: string | null } {
  if (raw.length > IMPORT_LIMITS.cell) {
    const most = formatNumber(IMPORT_LIMITS.cell);
    return {
      text: cleanCell(raw.slice(0, 80)).text,
      fault: `holds ${formatNumber(raw.length)} characters; the most is ${most}`,
    };
  }
  const isWhole = !/\p{Cs}/u.test(raw);
  const text = raw
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .trim();
  if (!isWhole) return { text, fault: "holds half of a character" };
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return {
      text: text.replace(CONTROLS, "\ufffd"),
      fault: `holds a control character (U+${code})`,
    };
  }
  return { text, fault: null };
}
