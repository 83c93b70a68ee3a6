/** Yes or no to what somebody else put forward; the one that was given is in, and pressed again comes out. */
import { Check, X } from "lucide-react";
import { Icon } from "@/components/ui/Icon";
import styles from "./Reading.module.css";

interface VerdictProps {
  readonly given: "accept" | "reject" | null;
  readonly words: { readonly name: string; readonly accept: string; readonly reject: string };
  readonly onGive: (verdict: "accept" | "reject") => void;
}

export const Verdict = ({ given, words, onGive }: VerdictProps) => (
  <div role="group" aria-label={words.name} className={styles.verdict}>
    <button type="button" aria-pressed={given === "accept"} aria-keyshortcuts="A" onClick={() => onGive("accept")}>
      <Icon of={Check} size={16} />
      {words.accept}
    </button>
    <button type="button" aria-pressed={given === "reject"} aria-keyshortcuts="R" onClick={() => onGive("reject")}>
      <Icon of={X} size={16} />
      {words.reject}
    </button>
  </div>
);
