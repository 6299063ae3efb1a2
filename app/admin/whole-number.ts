const LARGEST = 2_147_483_647;

/** A number out of a form as the database counts: 0, which nothing is, for everything else that may stand there. */
export function wholeNumber(text: string | undefined): number {
  const number = /^\d{1,10}$/.test(text ?? "") ? Number(text) : 0;
  return number <= LARGEST ? number : 0;
}
