/** The height of a drawing's picture at a width, in whole pixels as the drawing library rounds them. */
export function pictureHeight(svg: string, width: number): number {
  const [, drawnWidth = "1", drawnHeight = "1"] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return Math.ceil((Number(drawnHeight) * width) / Number(drawnWidth));
}
