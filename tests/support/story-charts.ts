/** What a state is called here: markup, and a formula to a spreadsheet. */
export const HOSTILE_NAME = "=1+1<img src=x onerror=a()>";
/** What an author wrote. */
export const HOSTILE = `</script><img src=x onerror=alert(1)>"'=cmd|' /C calc'!A0`;

const hostile = {
  id: "Hstx1234",
  revision: 1,
  publishedOn: "2026-11-26",
  definition: { kind: "stance", title: HOSTILE, note: HOSTILE, alt: HOSTILE },
};
const standing = {
  id: "Stand123",
  revision: 1,
  publishedOn: "2026-11-26",
  definition: { kind: "salience", title: "What stands in its place" },
};
const withdrawn = {
  ...standing,
  id: "Gone1234",
  status: "withdrawn",
  reason: "It counted one source twice.",
  successor: "Stand123",
  definition: { kind: "stance", title: "A chart that was wrong" },
};

/** The charts of a site whose authors meant harm or erred. */
export const STORY_CHARTS = [hostile, standing, withdrawn];
