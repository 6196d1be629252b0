package org.countersign.web.notices;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.countersign.store.Notice;
import org.countersign.web.page.Settings;

/** By e-mail: name of the review, verdict, counts and a link; no words of documents and nobody's name. */
final class MailWay implements Way {
    private static final int MILLIS = 20_000;
    private static final int PORT_OF_TLS = 465;
    private static final int USUAL_PORT = 587;

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
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException {
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

    private Session session() {
        String host = settings.text("mail.host", "");
        int port = settings.number("mail.port", USUAL_PORT);
        Properties of = new Properties();
        of.setProperty("mail.smtp.host", host);
        of.setProperty("mail.smtp.port", String.valueOf(port));
        of.setProperty("mail.smtp.connectiontimeout", String.valueOf(MILLIS));
        of.setProperty("mail.smtp.timeout", String.valueOf(MILLIS));
        of.setProperty("mail.smtp.writetimeout", String.valueOf(MILLIS));
        of.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        of.setProperty("mail.smtp.ssl.enable", String.valueOf(port == PORT_OF_TLS));
        of.setProperty("mail.smtp.starttls.enable", "true");
        // A server beside us needs no TLS; a password never crosses a network without it.
        of.setProperty("mail.smtp.starttls.required", String.valueOf(!Ways.isHere(host) && port != PORT_OF_TLS));
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
