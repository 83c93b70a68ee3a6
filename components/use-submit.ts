"use client";
/** A form's conversation with the API: under way or not, and what it refused, sorted by field. */
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { send, type FieldProblem, type Request } from "./request";

export interface Refusal {
  readonly title: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  /** Changes at each refusal, so that the same one twice is still announced. */
  readonly attempt: number;
}

export interface Submission {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** What is wrong with one field; undefined when nothing is. */
  readonly errorOf: (path: string) => string | undefined;
  /** Refuses without asking the server. */
  readonly refuse: (title: string, fields: readonly FieldProblem[]) => void;
  /** Resolves to the answer, or to null after a refusal. What was typed stays where it is. */
  readonly submit: <T>(request: Request) => Promise<{ readonly data: T } | null>;
}

/** One per form. */
export const useSubmit = (): Submission => {
  const t = useTranslations("common.form");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuse = useCallback((title: string, fields: readonly FieldProblem[], status = 0) => {
    setRefusal((last) => ({ title, status, fields, attempt: (last?.attempt ?? 0) + 1 }));
  }, []);
  const submit = async <T>(request: Request): Promise<{ readonly data: T } | null> => {
    setBusy(true);
    const answer = await send<T>(request);
    setBusy(false);
    if (answer.kind === "done") {
      setRefusal(null);
      return { data: answer.data };
    }
    // With fields to name, what counts is that nothing is lost and where to look.
    if (answer.kind === "later") refuse(t("later"), []);
    else refuse(answer.fields.length > 0 ? t("check") : answer.title, answer.fields, answer.status);
    return null;
  };
  const errorOf = (path: string) => refusal?.fields.find((field) => field.path === path)?.message;
  return { busy, refusal, errorOf, refuse, submit };
};
