"use client";
/** Where the text comes from: pasted, or a file that is kept as it came. */
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/Choice";
import { controlOf, Field } from "@/components/ui/Field";
import { TextArea } from "@/components/ui/TextField";
import styles from "./ContentField.module.css";

export type Way = "paste" | "file";

interface ContentFieldProps {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly content: string;
  readonly onContent: (content: string) => void;
  readonly onFile: (file: File | null) => void;
  readonly errorOf: (path: string) => string | undefined;
}

/** What the reader of files takes. */
export const ACCEPTED = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

export const ContentField = ({ way, onWay, content, onContent, onFile, errorOf }: ContentFieldProps) => {
  const t = useTranslations("documents.add");
  const file = { name: "file", label: t("file"), hint: t("fileHint"), error: errorOf("file") };
  return (
    <>
      <RadioGroup
        name="way"
        label={t("way")}
        value={way}
        onPick={(value) => onWay(value as Way)}
        options={[
          { value: "paste", label: t("ways.paste") },
          { value: "file", label: t("ways.file") },
        ]}
      />
      {/* Both stay in the page, so that changing one's mind loses nothing. */}
      <div hidden={way !== "paste"}>
        <TextArea name="content" label={t("content")} hint={t("contentHint")} rows={14} value={content} spellCheck={false} onChange={(event) => onContent(event.target.value)} error={errorOf("content")} />
      </div>
      <div hidden={way !== "file"}>
        <Field {...file}>
          <input type="file" {...controlOf(file)} accept={ACCEPTED} className={styles.file} onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
        </Field>
      </div>
    </>
  );
};
