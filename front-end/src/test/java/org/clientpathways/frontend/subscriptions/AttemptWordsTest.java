package org.clientpathways.frontend.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            204 |              | 53    | Answered 204 (taken) after less than 0.1 s
            302 |              | 1000  | Answered 302 (sent on elsewhere) after 1 s
            410 |              | 100   | Answered 410 (wants no more events) after 0.1 s
            500 |              | 14960 | Answered 500 after 15 s
                | timeout      | 15000 | No answer in 15 s
                | refused      | 3     | No connection could be made
                | unknown-host | 3     | The host in the address could not be found
                | tls          | 3     | The connection could not be secured: the certificate is not right for the address
                | not-public   | 0     | The address did not lead to a place on the public internet, so nothing was sent
                | broken       | 3     | The connection ended before there was an answer
                | new-kind     | 3     | It could not be sent
            """)
    void whatCameOfAnAttemptIsToldInWords(Integer status, String error, long took, String words) {
        assertThat(AttemptWords.of(status, error, took)).isEqualTo(words);
    }
}
