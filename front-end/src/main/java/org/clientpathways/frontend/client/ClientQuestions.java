package org.clientpathways.frontend.client;

import java.util.List;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What is asked about a client, page by page; the same when registering and when changing it later. */
public final class ClientQuestions {

    private static final Question GIVEN_NAME = TextQuestion.required("givenName", "Given name", "Enter the given name")
            .hinted("First and middle names")
            .as(Shape.NAME);
    private static final Question FAMILY_NAME = TextQuestion.required(
                    "familyName", "Family name", "Enter the family name")
            .as(Shape.NAME);
    private static final Question BORN_ON = DateQuestion.required(
                    "bornOn", "Date of birth", "Enter the date of birth", DateQuestion.When.PAST)
            .hinted("For example, 27 3 1984");

    private static final Question POSTCODE =
            TextQuestion.optional("postcode", "Postcode").as(Shape.POSTCODE);
    private static final Question PHONE =
            TextQuestion.optional("phone", "Phone number").as(Shape.PHONE);
    private static final Question EMAIL =
            TextQuestion.optional("email", "Email address").as(Shape.EMAIL);

    private static final Question LANGUAGE = TextQuestion.optional("language", "Language")
            .hinted("The language that the client speaks best, if it is not English");
    private static final Question INTERPRETER =
            ChoiceQuestion.yesOrNo("interpreterNeeded", "Does the client need an interpreter?", "");
    private static final Question ACCESS_NEEDS = ChoiceQuestion.many(
                    "accessNeeds", "What does the client need to use a service?", "", Option.of(AccessNeed.class))
            .hinted("Select all that apply");

    private static final Question SEX = ChoiceQuestion.one("sex", "Sex", "", Option.of(Sex.class));
    private static final Question ETHNIC_GROUP =
            ChoiceQuestion.list("ethnicGroup", "Ethnic group", "", Option.of(EthnicGroup.class));

    private ClientQuestions() {}

    /** The pages, in order. */
    public static List<Step> steps() {
        return List.of(
                Step.of("name", "Name and date of birth", GIVEN_NAME, FAMILY_NAME, BORN_ON),
                Step.of("contact", "How to reach the client", POSTCODE, PHONE, EMAIL)
                        .saying("Leave empty what you do not know. A service can only call, write or visit with what"
                                + " you give here."),
                Step.of("access", "Language and access needs", LANGUAGE, INTERPRETER, ACCESS_NEEDS)
                        .saying("Services can get ready before the first visit if they know this. You can leave it"
                                + " empty."),
                Step.of("about", "Sex and ethnic group", SEX, ETHNIC_GROUP)
                        .saying("This shows whether everyone gets the same help. The client does not have to answer."));
    }
}
