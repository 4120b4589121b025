-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "hash" TEXT;
