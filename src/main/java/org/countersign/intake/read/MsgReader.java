package org.countersign.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.countersign.intake.guard.Document;
import org.jspecify.annotations.Nullable;

/** Reads a mail that Outlook saved: its text, and what is attached as documents of their own. */
final class MsgReader implements Reader {

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        try (MAPIMessage message = new MAPIMessage(document.open())) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            Mail mail = new Mail(document.path());
            mail.head("From", message.getDisplayFrom());
            mail.head("To", message.getDisplayTo());
            mail.head("Subject", message.getSubject());
            mail.body(message.getTextBody(), message.getHtmlBody());
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attach(attachment, mail, document.path(), notes);
            }
            return mail.contents();
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void attach(AttachmentChunks attachment, Mail mail, String file, Notes notes) throws IOException {
        String name = name(attachment);
        if (attachment.getAttachData() != null) {
            mail.attach(name, attachment.getAttachData().getValue());
        } else if (attachment.isEmbeddedMessage()) {
            mail.attach(name + ".msg", message(attachment));
        } else {
            notes.unused(file, "attachment " + name, "is an object of Outlook and was not read");
        }
    }

    private static String name(AttachmentChunks attachment) {
        String name = text(attachment.getAttachLongFileName());
        String shorter = name == null ? text(attachment.getAttachFileName()) : name;
        String shown = shorter == null ? text(attachment.getAttachDisplayName()) : shorter;
        return shown == null ? "attachment" : shown;
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue().isBlank() ? null : chunk.getValue();
    }

    /** A mail within the mail, as the file that it would be by itself. */
    private static byte[] message(AttachmentChunks attachment) throws IOException {
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            DirectoryNode inner = attachment.getAttachmentDirectory().getDirectory();
            EntryUtils.copyNodes(inner, office.getRoot());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            office.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
