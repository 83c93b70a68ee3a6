"use client";
/** The error summary of a form that talks to the API. */
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import type { Refusal } from "./use-submit";

interface FormErrorsProps {
  readonly refusal: Refusal | null;
  /** The form's fields, path to label. */
  readonly labels?: Readonly<Record<string, string>>;
}

export const FormErrors = ({ refusal, labels = {} }: FormErrorsProps) =>
  refusal ? (
    <ErrorSummary
      key={refusal.attempt}
      title={refusal.title}
      items={refusal.fields.map(({ path, message }) => ({ path, message, label: labels[path] }))}
    />
  ) : null;
