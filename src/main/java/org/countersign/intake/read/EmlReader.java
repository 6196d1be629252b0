package org.countersign.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.countersign.intake.guard.Document;
import org.jspecify.annotations.Nullable;

/** Reads a mail as it was sent: its text, and what is attached as documents of their own. */
final class EmlReader implements Reader {
    private static final int PARTS = 1000;

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(
                MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(-1).build());
        Message message = builder.parseMessage(document.open());
        Mail mail = new Mail(document.path());
        for (String label : new String[] {"From", "To", "Date", "Subject"}) {
            mail.head(label, head(message, label));
        }
        Parts parts = new Parts(document.path(), mail, notes);
        parts.take(message);
        mail.body(parts.plain, parts.page);
        return mail.contents();
    }

    private static @Nullable String head(Message message, String label) {
        Field field = message.getHeader().getField(label);
        return label.equals("Subject")
                ? message.getSubject()
                : field == null
                        ? null
                        : org.apache.james.mime4j.codec.DecoderUtil.decodeEncodedWords(
                                field.getBody(), StandardCharsets.UTF_8);
    }

    /** Goes through the parts, however they are nested. */
    private static final class Parts {
        private final String file;
        private final Mail mail;
        private final Notes notes;
        private @Nullable String plain;
        private @Nullable String page;
        private int count;

        Parts(String file, Mail mail, Notes notes) {
            this.file = file;
            this.mail = mail;
            this.notes = notes;
        }

        void take(Entity entity) throws IOException {
            Body body = entity.getBody();
            if (++count > PARTS) {
                notes.unused(file, "part " + count, "is one of more than " + PARTS + " parts and was not read");
            } else if (body instanceof Multipart multipart) {
                for (Entity part : multipart.getBodyParts()) {
                    take(part);
                }
            } else if (body instanceof Message forwarded) {
                mail.attach(name(entity, "forwarded.eml"), bytes(forwarded));
            } else if (body instanceof SingleBody single) {
                take(entity, bytes(single));
            }
        }

        private void take(Entity entity, byte[] bytes) {
            String type = String.valueOf(entity.getMimeType());
            boolean attached = "attachment".equals(entity.getDispositionType()) || entity.getFilename() != null;
            if (!attached && type.equals("text/html")) {
                page = joined(page, text(entity, bytes));
            } else if (!attached && type.startsWith("text/")) {
                plain = joined(plain, text(entity, bytes));
            } else if (type.startsWith("image/") && !"attachment".equals(entity.getDispositionType())) {
                notes.remark(file, "picture " + name(entity, ""), "stands in the text of the mail and was not read");
            } else {
                mail.attach(name(entity, "attachment"), bytes);
            }
        }

        private static String joined(@Nullable String before, String text) {
            return before == null ? text : before + "\n" + text;
        }

        private static String name(Entity entity, String otherwise) {
            return entity.getFilename() == null ? otherwise : entity.getFilename();
        }

        /** The text in the letters that the part names, where it names them. */
        private static String text(Entity entity, byte[] bytes) {
            boolean declared = entity.getHeader().getField("Content-Type") != null
                    && entity.getHeader().getField("Content-Type").getBody().contains("charset");
            Charset charset = declared ? charset(entity.getCharset()) : null;
            return charset == null ? PlainText.of(bytes).text() : new String(bytes, charset);
        }

        private static @Nullable Charset charset(@Nullable String name) {
            try {
                return name == null ? null : Charset.forName(name);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static byte[] bytes(SingleBody body) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            body.getInputStream().transferTo(bytes);
            return bytes.toByteArray();
        }

        private static byte[] bytes(Message forwarded) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(forwarded, bytes);
            return bytes.toByteArray();
        }
    }
}
