"use client";
/** The talk about one annotation: read when it is unfolded and again when its card says that it has moved. */
import { useCallback, useEffect, useState } from "react";
import { randomKey, send, type Answer } from "@/components/request";
import type { ReplyView, ThreadView } from "@/lib/annotation/reply";

/** Null while it is on its way. */
export type Thread = ThreadView | "failed" | null;

/** What became of something that was sent: a sentence of the server's, a key of ours, or null when it was done. */
export type Outcome = { readonly kind: "later" | "stale" } | { readonly kind: "said"; readonly message: string } | null;

const outcomeOf = (answer: Answer<unknown>): Outcome => {
  if (answer.kind === "done") return null;
  if (answer.kind === "later") return { kind: "later" };
  if (answer.status === 412) return { kind: "stale" };
  return { kind: "said", message: answer.fields[0]?.message ?? answer.title };
};

export interface Talk {
  readonly thread: Thread;
  /** One key for one intention: sending it again after an outage speaks once. */
  readonly reply: (body: string, key: string) => Promise<Outcome>;
  readonly change: (reply: ReplyView, body: string) => Promise<Outcome>;
  readonly remove: (reply: ReplyView) => Promise<Outcome>;
  readonly end: (resolved: boolean) => Promise<Outcome>;
}

export const newKey = randomKey;

/** `moved`: what the card says of the thread; a change of it asks again. */
export const useThread = (annotation: string, moved: string): Talk => {
  const [thread, setThread] = useState<Thread>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let ended = false;
    void send<ThreadView>({ method: "GET", path: `/annotations/${annotation}/replies` }).then((answer) => {
      if (!ended) setThread((before) => (answer.kind === "done" ? answer.data : (before ?? "failed")));
    });
    return () => {
      ended = true;
    };
  }, [annotation, moved, asked]);
  const others = thread !== null && thread !== "failed" && thread.items.length > 0;
  useEffect(() => {
    // What arrives in a tab that nobody looks at was not read.
    if (others && !document.hidden) void send({ method: "PUT", path: `/annotations/${annotation}/replies/seen` });
  }, [annotation, moved, others]);
  const sent = useCallback(async (request: Promise<Answer<unknown>>): Promise<Outcome> => {
    const outcome = outcomeOf(await request);
    if (outcome === null) setAsked((times) => times + 1);
    return outcome;
  }, []);
  return {
    thread,
    reply: (body, key) => sent(send({ method: "POST", path: `/annotations/${annotation}/replies`, body: { body }, idempotencyKey: key })),
    change: (reply, body) => sent(send({ method: "PATCH", path: `/replies/${reply.id}`, body: { body }, ifMatch: reply.revision })),
    remove: (reply) => sent(send({ method: "DELETE", path: `/replies/${reply.id}` })),
    end: (resolved) => sent(send({ method: "PUT", path: `/annotations/${annotation}/resolution`, body: { resolved } })),
  };
};
