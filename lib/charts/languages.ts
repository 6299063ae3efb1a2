import type { IsoDay } from "@/lib/domain/calendar";

/** Languages in which a chart can write its dates and numbers; its words stay English. */
export const CHART_LANGUAGES = ["en", "ar", "de", "es", "fr", "hi", "ru", "tr", "zh"] as const;
export type ChartLanguage = (typeof CHART_LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<ChartLanguage, string> = {
  en: "English",
  ar: "العربية",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  hi: "हिन्दी",
  ru: "Русский",
  tr: "Türkçe",
  zh: "中文",
};

// Written out by hand: the tables of a runtime change with its version, and a pinned file must not.
const MONTHS: Record<ChartLanguage, readonly string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ar: words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
  de: words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
  es: words("ene feb mar abr may jun jul ago sept oct nov dic"),
  fr: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
  hi: words("जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰"),
  ru: words("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
  tr: words("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
  zh: words("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
};

function words(list: string): string[] {
  return list.split(" ");
}

/** "22 Nov 2026". */
export function formatDay(day: IsoDay, language: ChartLanguage = "en"): string {
  const number = String(Number(day.slice(8, 10)));
  if (language === "zh") return `${formatMonth(day, language)}${number}日`;
  return `${number}${language === "de" ? "." : ""} ${formatMonth(day, language)}`;
}

/** "Nov 2026". */
export function formatMonth(day: IsoDay, language: ChartLanguage = "en"): string {
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1] ?? "";
  const year = day.slice(0, 4);
  return language === "zh" ? `${year}年${month}` : `${month} ${year}`;
}

const THOUSANDS: Record<ChartLanguage, string> = {
  en: ",",
  ar: ",",
  de: ".",
  es: ".",
  fr: "\u202f",
  hi: ",",
  ru: "\u00a0",
  tr: ".",
  zh: ",",
};

/** "1,234", "1.234", "1 234"; Hindi counts in lakhs after the first thousand. */
export function formatNumber(n: number, language: ChartLanguage = "en"): string {
  const digits = String(Math.round(n));
  const group = language === "hi" ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return digits.replace(group, THOUSANDS[language]);
}
