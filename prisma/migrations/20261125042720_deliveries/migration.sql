-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "card_key" TEXT,
ADD COLUMN     "remote_id" TEXT;

-- CreateTable
CREATE TABLE "arrivals" (
    "key" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "arrivals_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "outbox_card_key_id_idx" ON "outbox"("card_key", "id");

-- CreateIndex
CREATE INDEX "outbox_remote_id_idx" ON "outbox"("remote_id");
