-- Who has a document open, until they have not said so for a while. Losing it in a crash loses nothing.
CREATE UNLOGGED TABLE "document_presence" (
    "document_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_presence_pkey" PRIMARY KEY ("document_id","user_id")
);
