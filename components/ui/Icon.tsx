/** A line drawing beside a word, never instead of one: it says nothing to a screen reader. */
import type { LucideIcon } from "lucide-react";

interface IconProps {
  readonly of: LucideIcon;
  /** Pixels. */
  readonly size?: number;
}

export const Icon = ({ of: Drawing, size = 20 }: IconProps) => <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
