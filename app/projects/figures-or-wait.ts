/** Reading figures for a page: what does not exist is not found, what is first being made is waited for. */
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Null while a large project's figures are first made. */
export const figuresOrWait = async <T>(read: Promise<T>): Promise<T | null> => {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not-found") notFound();
    if (error.code === "unavailable") return null;
    throw error;
  }
};

/** One value of an address. */
export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));
