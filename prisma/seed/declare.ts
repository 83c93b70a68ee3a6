/**
 * How the demo corpus is written down: people, articles and what each reader marked, in words one can read. Nothing here
 * counts characters; `locate.ts` finds the places and the tests hold every quote to its text.
 */
import type { Attribution, LinkInput } from "@/lib/annotation/record";
import type { Format } from "@/lib/text/structure";

export const CLAIM = "factual-claim";
export const OPINION = "opinion";
export const UNSOURCED = "unsourced";
export const CONTESTED = "contested";

export interface DeclaredReview {
  readonly login: string;
  readonly verdict: "accept" | "reject";
  readonly because?: string;
}

/** A link, and what others have said of it. */
export interface DeclaredLink extends LinkInput {
  readonly reviews?: readonly DeclaredReview[];
}

/** The reader looked for a source of the passage. */
export interface DeclaredSearch {
  readonly outcome: "found" | "nothing";
  readonly where: string;
}

export interface DeclaredReply {
  readonly login: string;
  readonly text: string;
}

/** A passage as its reader would copy it: spaces and apostrophes of any kind, ` […] ` for what lies between two pieces. */
export interface DeclaredMark {
  readonly quote: string;
  /** Which occurrence is meant, from 1, where the text has the passage more than once. */
  readonly nth?: number;
  readonly labels?: readonly string[];
  /** Keys of the Policy Frames. */
  readonly frames?: readonly string[];
  readonly by?: Attribution;
  readonly note?: string;
  readonly unsure?: true;
  readonly links?: readonly DeclaredLink[];
  readonly searched?: readonly DeclaredSearch[];
  /** What others answered, once they saw it. */
  readonly replies?: readonly DeclaredReply[];
}

/** What a reader thinks of a passage that others marked and they had not. */
export interface DeclaredVote extends Pick<DeclaredMark, "quote" | "nth"> {
  readonly label: string;
  readonly vote: "confirm" | "reject";
}

export interface DeclaredReading {
  /** A login of people.ts. */
  readonly reader: string;
  /** Made once the reader had handed in a blind assignment and saw the others. */
  readonly afterHandingIn?: true;
  /** They went through the whole article and said so: what they left unmarked counts as well. */
  readonly finished?: true;
  readonly marks: readonly DeclaredMark[];
  /** Given once the others' marks were seen. */
  readonly votes?: readonly DeclaredVote[];
}

export interface DeclaredArticle {
  /** In corpus/; a piece of a series is `series.md#key`. */
  readonly file: string;
  readonly format: Format;
  readonly title: string;
  /** Null where the article does not say. */
  readonly outlet: { readonly name: string; readonly domain: string | null } | null;
  readonly url: string | null;
  readonly language: string;
  /** Null where the article does not say. */
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly story: string;
  readonly readings: readonly DeclaredReading[];
}

export interface DeclaredAssignment {
  readonly title: string;
  readonly instructions: string;
  /** Files of the articles to read. */
  readonly files: readonly string[];
  /** Logins; the whole class where absent. */
  readonly members?: readonly string[];
  readonly blind: boolean;
  readonly minimum: number;
  /** Days from the loading. */
  readonly dueIn: number;
  /** Who has handed in; in a blind assignment they see the others from then on. */
  readonly submitted: readonly string[];
}

export interface DeclaredClass {
  readonly name: string;
  readonly members: readonly string[];
  readonly assignments: readonly DeclaredAssignment[];
}

export interface DeclaredProject {
  readonly name: string;
  readonly language: string;
  readonly articles: readonly DeclaredArticle[];
  /** Logins by role; `admin` owns every project. */
  readonly moderators: readonly string[];
  readonly researchers: readonly string[];
  readonly annotators: readonly string[];
  readonly classes: readonly DeclaredClass[];
}

type Detail = Omit<Attribution, "type" | "name">;

export const named = (name: string, detail: Detail = {}): Attribution => ({ type: "named", name, ...detail });
export const organisation = (name: string, detail: Detail = {}): Attribution => ({ type: "organisation", name, ...detail });
export const document = (name: string, detail: Detail = {}): Attribution => ({ type: "document", name, ...detail });
export const anonymous = (name: string, detail: Detail = {}): Attribution => ({ type: "anonymous", name, ...detail });
export const LOST: Attribution = { type: "lost" };
export const NOBODY: Attribution = { type: "none" };

const link = (stance: LinkInput["stance"]) => (url: string, quote?: string): DeclaredLink => ({ url, stance, ...(quote ? { quote } : {}) });
export const supports = link("supports");
export const refutes = link("refutes");
export const context = link("context");

const reviewed = (review: DeclaredReview, of: DeclaredLink): DeclaredLink => ({ ...of, reviews: [...(of.reviews ?? []), review] });
export const acceptedBy = (login: string, of: DeclaredLink): DeclaredLink => reviewed({ login, verdict: "accept" }, of);
/** Who does not follow, and why. */
export const rejectedBy = ([login, because]: readonly [string, string], of: DeclaredLink): DeclaredLink => reviewed({ login, verdict: "reject", because }, of);

export const found = (where: string): DeclaredSearch => ({ outcome: "found", where });
export const nothing = (where: string): DeclaredSearch => ({ outcome: "nothing", where });

export const answers = (login: string, text: string): DeclaredReply => ({ login, text });
