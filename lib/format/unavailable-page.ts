export interface Unavailable {
  title: string;
  sentence: string;
}

const STYLE =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}";

/** A whole document of one sentence, for when nothing else can be counted on. */
export function unavailablePage({ title, sentence }: Unavailable): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Common Ground</title><style>${STYLE}</style></head><body><h1>${title}</h1><p>${sentence}</p><p><a href="">Try again</a></p></body></html>`;
}
