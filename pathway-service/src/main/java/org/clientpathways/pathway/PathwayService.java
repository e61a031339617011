package org.clientpathways.pathway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.clientpathways.pathway.rebuild.Rebuild;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, or, with the argument {@code rebuild}, has its tables filled again from the topics. */
@QuarkusMain
public class PathwayService {

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
        } else if (arguments.length == 1 && arguments[0].equals("rebuild")) {
            System.exit(Rebuild.of(ConfigProvider.getConfig()).run(System.out));
        } else {
            System.out.println("Give no argument to start the service, or: rebuild");
            System.exit(2);
        }
    }
}
