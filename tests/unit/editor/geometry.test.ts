import { framePath, linesOf, type Box } from "@/components/editor/geometry";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe("lines and frames", () => {
  it("joins the pieces of a line, also where they differ in height", () => {
    expect(linesOf([box(0, 0, 50, 20), box(50, 3, 80, 18), box(0, 36, 30, 56), box(30, 36, 30, 56)])).toEqual([box(0, 0, 80, 20), box(0, 36, 30, 56)]);
    expect(linesOf([])).toEqual([]);
  });

  it("frames neighbouring lines by one outline that meets halfway", () => {
    expect(framePath([box(40, 0, 100, 30), box(0, 34, 60, 64)], 10)).toBe("M100 0L100 32L60 32L60 64L0 64L0 32L40 32L40 0Z");
  });

  it("frames lines apart when they do not touch", () => {
    expect(framePath([box(80, 0, 100, 30), box(0, 34, 60, 64)], 10).match(/M/gu)).toHaveLength(2);
    expect(framePath([box(0, 0, 100, 30), box(0, 60, 60, 90)], 10).match(/M/gu)).toHaveLength(2);
    expect(framePath([], 10)).toBe("");
  });
});
