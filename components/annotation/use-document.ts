"use client";
/** The store of the page's document, opened while the page is there. */
import { useEffect, useState } from "react";
import { DocumentStore } from "./document-store";
import type { DocumentState, StoreFacts } from "./document-state";
import { useDocumentState } from "./bench";

/** `first`: the first page of the list, as JSON, on its way with the page. */
export const useDocument = (facts: StoreFacts, first: Promise<string>): { readonly store: DocumentStore; readonly state: DocumentState } => {
  const [store] = useState(() => new DocumentStore(facts));
  useEffect(() => store.open(first), [store, first]);
  return { store, state: useDocumentState(store) };
};
