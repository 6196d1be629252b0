package org.countersign.intake.values;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.vocabulary.Words;

/** Words that take back a part of what was said, in the languages that questionnaires come in. */
final class Hedges {
    /** They limit a yes; whether to a part of it or to nothing is for a person to say. */
    private static final Pattern LIMITS =
            words("but|except|excluding|exception|exceptions|however|although|unless|until|not|only"
                    + "|partly|partially|partial|mostly|most|some|sometimes|usually|generally|typically|largely|limited|plan|plans|planned"
                    + "|planning|soon|progress|draft|drafted|informal|informally|if|when|where|yet|no|none|never|without|depending|depends"
                    + "|case by case|on request|upon request|best effort|upcoming|intend|aim|aber|nur|ausser|jedoch|teilweise|sofern|falls"
                    + "|nicht|kein|keine|noch|geplant|demnachst|entwurf|ale|tylko|oprocz|jednak|czesciowo|jesli|nie|jeszcze|planowane"
                    + "|wkrotce|але|лише|тільки|крім|однак|частково|якщо|не|ні|ще|планується|pero|solo|excepto|salvo|aunque|parcialmente"
                    + "|no|aun|todavia|planificado|pronto|cuando");
    /** They say that it is not there yet, or not as it should be. */
    private static final Pattern TAKES_BACK =
            words("not yet|not been|not fully|yet to be|informal|informally|drafted|in draft|a draft"
                    + "|is planned|are planned|planned for|planned to|planned in|plan to|planned by|planned implementation|being implemented"
                    + "|being rolled out|being drafted|being developed|in progress|will be implemented|will be introduced|not implemented"
                    + "|not in place|noch nicht|informell|im entwurf|ist geplant|geplant fur|geplant|in umsetzung|jeszcze nie|nieformalnie"
                    + "|w trakcie|planowane|planujemy|ще не|ще ні|неформально|планується|в процесі|todavia no|aun no|informalmente"
                    + "|en proceso|planificado|en borrador");
    /** What sounds like a limit and is none. */
    private static final Pattern HARMLESS = words(
            "no exceptions|no exception|without exception|without exceptions|not only|ohne ausnahme"
                    + "|ausnahmslos|bez wyjatku|bez wyjatkow|без винятків|sin excepcion|sin excepciones|no later than|not later than");

    private static final Pattern ELSEWHERE = words("(?:at|by|through|via|from|of|with|on)"
            + " (?:our |the |their )?(?:\\w+ )?(?:hosting|cloud|data cent(?:er|re)|infrastructure|subservice|parent|group|third party)"
            + "(?: provider| host| company| vendor| partner| organi[sz]ation| companys| providers)?"
            + "|(?:hosting|cloud|data cent(?:er|re)|infrastructure) (?:provider|host|company|partner|vendor)s?"
            + "|aws|azure|google cloud|gcp|amazon web services|inherited|our host"
            + "|hosting anbieter|cloud anbieter|rechenzentrum|dostawca chmury|dostawcy hostingu|dostawcy chmury|centrum danych"
            + "|провайдер\\w*|хостинг\\w*|proveedor de (?:alojamiento|hosting|nube)");

    private Hedges() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Something limits what is said. */
    static boolean limits(String text) {
        return LIMITS.matcher(plain(text)).find();
    }

    /** The words that say it is not there yet. */
    static Optional<String> takenBack(String text) {
        Matcher found = TAKES_BACK.matcher(plain(text));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** It is somebody else who has it. */
    static boolean elsewhere(String text) {
        return ELSEWHERE.matcher(Words.bare(text)).find();
    }

    private static String plain(String text) {
        return HARMLESS.matcher(Words.bare(text)).replaceAll(" ");
    }
}
