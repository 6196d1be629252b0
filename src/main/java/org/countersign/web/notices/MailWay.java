package org.countersign.web.notices;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.countersign.store.Notice;
import org.countersign.web.page.Settings;

/** By e-mail: name of the review, verdict, counts and a link; no words of documents and nobody's name. */
final class MailWay implements Way {
    private static final int MILLIS = 20_000;
    private static final int PORT_OF_TLS = 465;
    private static final int USUAL_PORT = 587;

    /** Of {@code mail.tls}: from the first byte on. */
    static final String AT_ONCE = "implicit";

    /** Of {@code mail.tls}: after the first words. */
    static final String STARTTLS = "starttls";

    private final Settings settings;
    private final String site;
    private final Clock clock;

    MailWay(Settings settings, String site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Notice notice) throws NotSent {
        try {
            Transport.send(message(notice));
        } catch (MessagingException e) {
            throw new NotSent("the mail server did not take it: " + e.getMessage(), e);
        } catch (IOException | GeneralSecurityException e) {
            throw new NotSent("mail.certificate could not be read: " + e.getMessage(), e);
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException, IOException, GeneralSecurityException {
        MimeMessage message = new Numbered(session(), notice);
        message.setFrom(new InternetAddress(settings.text("mail.from", "")));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(settings.text("mail.to", "")));
        String utf8 = StandardCharsets.UTF_8.name();
        message.setSubject(oneLine("Countersign: " + notice.name() + " was judged again"), utf8);
        message.setText(
                oneLine(notice.name()) + " was judged again.\n\nVerdict: " + NoticeWords.verdict(notice)
                        + "\nFindings: " + NoticeWords.counts(notice) + "\n\n" + NoticeWords.link(site, notice) + "\n",
                utf8);
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private Session session() throws IOException, GeneralSecurityException {
        String host = settings.text("mail.host", "");
        int port = settings.number("mail.port", USUAL_PORT);
        Properties of = new Properties();
        of.setProperty("mail.smtp.host", host);
        of.setProperty("mail.smtp.port", String.valueOf(port));
        of.setProperty("mail.smtp.connectiontimeout", String.valueOf(MILLIS));
        of.setProperty("mail.smtp.timeout", String.valueOf(MILLIS));
        of.setProperty("mail.smtp.writetimeout", String.valueOf(MILLIS));
        protect(of, host, settings.text("mail.tls", port == PORT_OF_TLS ? AT_ONCE : STARTTLS));
        if (settings.find("mail.user").isEmpty()) {
            return Session.getInstance(of);
        }
        of.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(of, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.text("mail.user", ""), settings.text("mail.password", ""));
            }
        });
    }

    /** A server beside us needs no TLS; to any other nothing is said without, and to none whose name is not vouched for. */
    private void protect(Properties of, String host, String tls) throws IOException, GeneralSecurityException {
        boolean atOnce = tls.equals(AT_ONCE);
        of.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        of.setProperty("mail.smtp.ssl.enable", String.valueOf(atOnce));
        of.setProperty("mail.smtp.starttls.enable", "true");
        of.setProperty("mail.smtp.starttls.required", String.valueOf(!Ways.isHere(host) && !atOnce));
        Optional<String> certificate = settings.find("mail.certificate");
        if (certificate.isPresent()) {
            of.put("mail.smtp.ssl.socketFactory", Vouching.by(Path.of(certificate.get())));
        }
    }

    /** With a number of its own, by which a mail server knows what it has already. */
    private static final class Numbered extends MimeMessage {
        private final Notice notice;

        Numbered(Session session, Notice notice) {
            super(session);
            this.notice = notice;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + notice.review() + "." + notice.audit() + "@countersign.invalid>");
        }
    }
}
