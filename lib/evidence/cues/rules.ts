/** What a language brings to the recognition of attributions. */
export interface AttributionRule {
  /** With the groups `cue` and `speaker`, which may be empty. Flags `dgu`. */
  readonly pattern: RegExp;
  /** The speaker stands before the cue: the subject of its clause, or somebody named earlier. `none`: nobody says who. */
  readonly before?: "subject" | "pronoun" | "none";
  /** Nobody could find out who says so. */
  readonly anonymous?: true;
  /** Only where the words are for people or bodies that may hold a view. */
  readonly person?: true;
}

export interface LanguageRules {
  readonly rules: readonly AttributionRule[];
  /** Where a clause may begin. Global. */
  readonly clause: RegExp;
  /** How the words for a subject begin, and how words begin that look like it and are not. */
  readonly subject: RegExp;
  readonly notSubject: RegExp;
  /** Before a verb's form these make it a noun. */
  readonly determiner: RegExp;
  /** A subject with a clause about it, up to the verb; group `who`. */
  readonly relative: RegExp;
}
