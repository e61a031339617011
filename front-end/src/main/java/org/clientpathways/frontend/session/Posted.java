package org.clientpathways.frontend.session;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.clientpathways.frontend.form.Answers;

/** The form that this request sent, kept at hand so that no failure can lose it. */
@RequestScoped
public class Posted {

    private String path = "/";
    private Answers answers = Answers.none();
    private boolean sent;

    void keep(String where, Answers given) {
        path = where;
        answers = given.without(Set.of(Csrf.FIELD));
        sent = true;
    }

    /** Whether the request sent a form. */
    public boolean isSent() {
        return sent;
    }

    /** Where it was sent to, as a path of ours. */
    public String path() {
        return path;
    }

    /** What it holds, without the token that proves where it came from. */
    public Answers answers() {
        return answers;
    }
}
