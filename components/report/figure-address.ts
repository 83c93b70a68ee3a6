/** Addresses of the pages of figures. */
import type { VoiceQuery } from "@/lib/report/units-behind";

const outletsOf = (project: string): string => `/projects/${project}/outlets`;

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path;
};

/** All outlets by one measure. */
export const outletsAddress = (project: string, figure?: string): string => withQuery(outletsOf(project), { figure });

export const outletAddress = (project: string, outlet: string): string => `${outletsOf(project)}/${outlet}`;

export interface PassagesAsked {
  readonly figure: string;
  readonly counting?: "yes" | "no" | "tie";
  readonly voice?: VoiceQuery;
  readonly page?: number;
}

/** The passages behind a number. */
export const passagesAddress = (project: string, outlet: string, { figure, counting, voice, page }: PassagesAsked): string =>
  withQuery(`${outletAddress(project, outlet)}/claims`, {
    figure, counting, voice: voice && voice.row !== "own" ? voice.row : undefined, name: voice?.name, page: page && page > 1 ? String(page) : undefined,
  });

export const compareAddress = (project: string, { a, b, within }: { readonly a: string; readonly b?: string; readonly within?: string }): string =>
  withQuery(`${outletsOf(project)}/compare`, { a, b, within });
