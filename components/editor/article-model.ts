/** All that is computed once from a document version to show it: the same on the server and in the browser. Pure. */
import { indexText, type TextIndex } from "@/lib/text/offsets";
import type { Region, TextStructure } from "@/lib/text/structure";
import { paragraphs } from "@/lib/text/visible";
import { articleBlocks, partOf, type ArticleBlock } from "./article";
import { PositionMap } from "./position-map";

export interface ArticleSource {
  readonly text: string;
  readonly structure: TextStructure;
  readonly hideSyntax: boolean;
}

export interface ArticleModel extends ArticleSource {
  readonly index: TextIndex;
  /** Its paragraphs and `blocks` are the same ones in the same order. */
  readonly map: PositionMap;
  readonly blocks: readonly ArticleBlock[];
}

export function articleModel(source: ArticleSource): ArticleModel {
  const { text, structure, hideSyntax } = source;
  const index = indexText(text);
  const list = paragraphs(structure, { hideSyntax });
  return { ...source, index, map: new PositionMap(text, index, list), blocks: articleBlocks(structure, list, { index, hideSyntax }) };
}

/** The part that each paragraph is drawn as. */
export const partsOf = (model: ArticleModel, regions: readonly Region[]): (Region | null)[] =>
  model.map.paragraphs.map((paragraph) => partOf(paragraph, regions));
