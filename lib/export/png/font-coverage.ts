/** Every code point a TrueType font has a glyph for: its cmap table, formats 4 and 12 (OpenType specification, "cmap"). */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  const cmap = tableOf(font, "cmap");
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, points);
    if (format === 12) readGroups(font, at, points);
  }
  return points;
}

function tableOf(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    if (font.toString("latin1", at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

function readSegments(font: Buffer, at: number, points: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  for (let place = 0; place < size; place += 2) {
    const [first, last] = [font.readUInt16BE(starts + place), font.readUInt16BE(ends + place)];
    const offset = font.readUInt16BE(offsets + place);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const raw = offset === 0 ? point : font.readUInt16BE(offsets + place + offset + (point - first) * 2);
      // Glyph 0 is the box that stands for "no glyph".
      if (raw !== 0 && ((raw + font.readUInt16BE(deltas + place)) & 0xffff) !== 0) points.add(point);
    }
  }
}

function readGroups(font: Buffer, at: number, points: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const [first, last] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    for (let point = first; point <= last; point++) points.add(point);
  }
}
